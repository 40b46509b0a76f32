import { randomBytes } from "node:crypto";

import { problem } from "./answers.ts";
import type { ForgeSettings } from "./forge/settings.ts";
import { isGuarded, refusalOf, tokenCookie } from "./guard.ts";
import { openFolder } from "./library-folder.ts";
import { pagesOf } from "./pages.ts";
import type { Review } from "./proposing/propose.ts";
import { routesOf } from "./routes.ts";

export interface StudioServerOptions {
	/** The library: a folder of procedure files. Nothing outside it is read or written. */
	readonly dir: string;
	/** Secret of this run; left out: a new random one. Pages hand it out as a strict same-site cookie. */
	readonly token?: string;
	/** Folder of the built pages; left out: the package's own `dist`. */
	readonly pages?: string;
	/** How the forge is asked about proposals; left out: not at all, and people are told where to ask themselves. */
	readonly forge?: ForgeSettings;
	/** What reviewers read of a proposal; left out: only its reason. */
	readonly review?: Review;
	/** Host names under which the studio may be reached, without port; left out: this machine's own. */
	readonly hosts?: readonly string[];
}

export interface StudioServer {
	/** Answers everything under `/studio`; anything else is 404. */
	fetch(request: Request): Promise<Response>;
}

const OWN_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/**
 * The studio over one folder, for a local server that listens on loopback only.
 * Its calls (`/studio/api/…`) are private: they need the run's token, the right host and, to change anything, the
 * right origin. A page of another site can therefore neither read the library nor write to it.
 */
export function createStudioServer(options: StudioServerOptions): StudioServer {
	const token = options.token ?? randomBytes(32).toString("hex");
	const hosts = options.hosts ?? OWN_NAMES;
	const pages = pagesOf(options.pages, tokenCookie(token));
	const answer = routesOf(openFolder(options.dir), {
		dir: options.dir,
		forge: options.forge ?? {},
		review: options.review,
	});
	return {
		async fetch(request) {
			const url = new URL(request.url);
			if (!hosts.includes(url.hostname)) return problem(421, "wrong_host");
			if (!isGuarded(url)) return await pages(request, url);
			const refusal = refusalOf(request, url, token);
			if (refusal !== undefined) return problem(403, refusal);
			try {
				return await answer(request, url);
			} catch (error) {
				console.error(error);
				return problem(500, "unexpected");
			}
		},
	};
}
