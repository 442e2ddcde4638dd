-- One table counts whatever is numbered, under the pattern of the edition with its year filled in.
UPDATE series SET name = 'PI-' || SUBSTR(name, 13) || '-{seq4}' WHERE name LIKE 'application-%';
INSERT INTO series (name, last) SELECT series, last FROM decision_numbers;
INSERT INTO series (name, last) SELECT series, last FROM agreement_numbers;
DROP TABLE decision_numbers;
DROP TABLE agreement_numbers;
