import type { CaseService } from "@onedoor/runtime";
import { nodeListener } from "@onedoor/runtime/node";
import fastify, { type FastifyInstance } from "fastify";

/** Cases within a Fastify app: in a part of their own, in which nobody else reads bodies. */
export function inFastify({ fetch }: Pick<CaseService, "fetch">): FastifyInstance {
	const app = fastify();
	const listener = nodeListener(fetch);
	void app.register(async (cases) => {
		cases.removeAllContentTypeParsers();
		cases.addContentTypeParser("*", (_request, _body, done) => done(null));
		for (const url of ["/api/*", "/verify/*"])
			cases.all(url, (request, reply) => {
				reply.hijack();
				listener(request.raw, reply.raw);
			});
	});
	app.get("/", () => "The host's own page");
	return app;
}
