-- Tables of the area: teams.
SELECT 1;
