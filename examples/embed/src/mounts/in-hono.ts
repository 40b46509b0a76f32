import type { CaseService } from "@onedoor/runtime";
import { Hono } from "hono";

/** Cases within a Hono app, which has `Request` and `Response` itself. */
export function inHono({ fetch }: Pick<CaseService, "fetch">): Hono {
	const app = new Hono();
	app.get("/", (context) => context.text("The host's own page"));
	for (const path of ["/api/*", "/verify/*"]) app.all(path, ({ req }) => fetch(req.raw));
	return app;
}
