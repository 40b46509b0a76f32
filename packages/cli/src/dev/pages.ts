import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** Nothing from elsewhere, nothing inline, nothing that writes markup from text. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"font-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".woff2": "font/woff2",
	".json": "application/json",
	".webmanifest": "application/manifest+json",
};

/** Serves a built single-page app: its files by name, and its one page for every other address. */
export function pagesOf(folder: string): (request: Request) => Promise<Response> {
	return async (request) => {
		if (request.method !== "GET" && request.method !== "HEAD")
			return plain("405 method not allowed", 405);
		const path = new URL(request.url).pathname;
		const ending = extname(path);
		if (ending === "") return page(folder);
		// Only names that a build makes: no dots that climb, no percent signs, nothing hidden.
		if (!/^(?:\/[\w-]+)*\/[\w-][\w.-]*$/.test(path) || path.includes(".."))
			return plain("404 not found", 404);
		return file(join(folder, path), ending, path.startsWith("/assets/"));
	};
}

async function page(folder: string): Promise<Response> {
	const html = await contentOf(join(folder, "index.html"));
	if (html === undefined) return plain("The pages are not built yet: run `pnpm start`.", 503);
	return new Response(html, { headers: { ...headersFor(".html"), "Cache-Control": "no-cache" } });
}

/** Under `assets/` names carry a hash, so those files may be kept for ever. */
async function file(path: string, ending: string, isHashed: boolean): Promise<Response> {
	const content = Object.hasOwn(TYPES, ending) ? await contentOf(path) : undefined;
	if (content === undefined) return plain("404 not found", 404);
	const cache = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
	return new Response(content, { headers: { ...headersFor(ending), "Cache-Control": cache } });
}

function plain(text: string, status: number): Response {
	return new Response(`${text}\n`, {
		status,
		headers: { ...headersFor(""), "Content-Type": "text/plain; charset=utf-8" },
	});
}

function headersFor(ending: string): Readonly<Record<string, string>> {
	return {
		"Content-Type": TYPES[ending] ?? "text/plain; charset=utf-8",
		"Content-Security-Policy": POLICY,
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "same-origin",
		"Cross-Origin-Opener-Policy": "same-origin",
	};
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		return new Uint8Array(await readFile(path));
	} catch {
		return undefined;
	}
}
