import type { CaseService } from "@onedoor/runtime";
import { nodeListener } from "@onedoor/runtime/node";
import express, { type Express } from "express";

/** Cases within an Express app. Before everything that reads bodies: a case reads its own, and uploads as they come. */
export function inExpress({ fetch }: Pick<CaseService, "fetch">): Express {
	const app = express();
	app.disable("x-powered-by");
	app.all(["/api/*path", "/verify/*path"], nodeListener(fetch));
	app.use(express.json());
	app.get("/", (_, response) => void response.send("The host's own page"));
	return app;
}
