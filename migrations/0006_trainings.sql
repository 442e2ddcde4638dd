-- Tables of the area: trainings.
SELECT 1;
