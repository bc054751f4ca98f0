CREATE TABLE "aside_batches" (
	"attempt_id" uuid NOT NULL,
	"writer" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" "bytea" NOT NULL,
	"chars" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "aside_batches_attempt_id_writer_number_pk" PRIMARY KEY("attempt_id","writer","number")
);
--> statement-breakpoint
ALTER TABLE "aside_batches" ADD CONSTRAINT "aside_batches_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;