-- Tables of the area: organisations.
SELECT 1;
