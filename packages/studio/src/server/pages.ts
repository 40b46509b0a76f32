import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { problem } from "./answers.ts";

const OWN_PAGES = fileURLToPath(new URL("../../dist", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
};

/** Nothing from elsewhere, nothing inline. The preview is a page of its own inside the studio's page. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'",
	// Text becomes markup or script in one place only: see `shell/trusted.ts`.
	"require-trusted-types-for 'script'",
	"trusted-types onedoor-studio",
].join("; ");

/** Serves the built pages: files by name, and the one page of the app for every other address under `/studio`. */
export function pagesOf(
	folder: string | undefined,
	cookie: string,
): (request: Request, url: URL) => Promise<Response> {
	const root = folder ?? OWN_PAGES;
	return async (request, url) => {
		const path = url.pathname.replace(/^\/studio\/?/, "");
		if (!/^\/studio(\/|$)/.test(url.pathname)) return problem(404, "unknown_page");
		if (request.method !== "GET" && request.method !== "HEAD") return problem(405, "only_reading");
		if (extname(path) === "") return await page(join(root, "index.html"), cookie);
		if (!/^(?:[\w-]+\/)*[\w.-]+$/.test(path) || path.includes(".."))
			return problem(404, "unknown_page");
		return path.endsWith(".html")
			? await page(join(root, path), cookie)
			: await asset(join(root, path), extname(path));
	};
}

async function page(path: string, cookie: string): Promise<Response> {
	const html = await contentOf(path);
	if (html === undefined) return problem(503, "pages_not_built");
	return new Response(html, {
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": POLICY,
			"cache-control": "no-store",
			"set-cookie": cookie,
			"referrer-policy": "no-referrer",
			"x-content-type-options": "nosniff",
			"cross-origin-opener-policy": "same-origin",
		},
	});
}

/** Built files carry a hash in their name, so they may be kept for ever. */
async function asset(path: string, ending: string): Promise<Response> {
	const type = TYPES[ending];
	const content = type === undefined ? undefined : await contentOf(path);
	if (type === undefined || content === undefined) return problem(404, "unknown_page");
	return new Response(content, {
		headers: {
			"content-type": type,
			"cache-control": "public, max-age=31536000, immutable",
			"content-security-policy": POLICY,
			"x-content-type-options": "nosniff",
		},
	});
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		return new Uint8Array(await readFile(path));
	} catch {
		return undefined;
	}
}
