"""`dagpenger kurs`: for the teacher, the report over a class's results, and packages of exercises."""
