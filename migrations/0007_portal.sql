-- Tables of the area: portal.
SELECT 1;
