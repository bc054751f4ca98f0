-- JSON stays readable as it is: its first byte tells it from what is packed.
ALTER TABLE "journal_batches" ALTER COLUMN "body" SET DATA TYPE bytea USING convert_to("body", 'UTF8');
