-- Tables of the area: programmes.
SELECT 1;
