CREATE TABLE "ats_connections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"outbound_key" text,
	"hosts" text[] NOT NULL,
	"passed_from" integer NOT NULL,
	"excelled_from" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_call_at" timestamp with time zone,
	CONSTRAINT "ats_connections_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "ats_exchanges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"order_id" uuid,
	"direction" text NOT NULL,
	"call" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"request" text NOT NULL,
	"answer" text NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "ats_orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"external_key" text NOT NULL,
	"callback_url" text NOT NULL,
	"invitation_id" uuid,
	"state" text NOT NULL,
	"outcome" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"first_tried_at" timestamp with time zone,
	"next_try_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ats_orders_connection_id_external_key_unique" UNIQUE("connection_id","external_key")
);
--> statement-breakpoint
CREATE TABLE "invitation_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"invitation_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"invitation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "reports" text DEFAULT 'graded' NOT NULL;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "assessments_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "ats_exchanges" ADD CONSTRAINT "ats_exchanges_connection_id_ats_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."ats_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ats_exchanges" ADD CONSTRAINT "ats_exchanges_order_id_ats_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."ats_orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ats_orders" ADD CONSTRAINT "ats_orders_connection_id_ats_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."ats_connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ats_orders" ADD CONSTRAINT "ats_orders_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_links" ADD CONSTRAINT "invitation_links_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ats_exchanges_connection_id_at_id_index" ON "ats_exchanges" USING btree ("connection_id","at","id");--> statement-breakpoint
CREATE INDEX "ats_exchanges_order_id_index" ON "ats_exchanges" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "ats_orders_invitation_id_index" ON "ats_orders" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "ats_orders_connection_id_created_at_id_index" ON "ats_orders" USING btree ("connection_id","created_at","id");--> statement-breakpoint
CREATE INDEX "ats_orders_telling" ON "ats_orders" USING btree ("next_try_at") WHERE "ats_orders"."state" = 'telling';--> statement-breakpoint
CREATE INDEX "invitation_links_invitation_id_index" ON "invitation_links" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "mails_created_at_id_index" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_invitation_id_index" ON "mails" USING btree ("invitation_id");--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_number_unique" UNIQUE("number");