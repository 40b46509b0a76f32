import { serve } from "@hono/node-server";

/** Answers at a free port, which it tells whoever forked this process, until they are gone. */
export function served(fetch: (request: Request) => Response | Promise<Response>): void {
	serve(
		{
			fetch,
			hostname: "127.0.0.1",
			port: 0,
			// The connections wait while others have their turn.
			serverOptions: { keepAliveTimeout: 0 },
		},
		({ port }) => process.send?.(port),
	);
	process.on("disconnect", () => process.exit());
}
