/**
 * A browser without script, as far as forms go: it follows redirects, keeps cookies, and sends what stands in a form. It
 * reads the markup that our own pages write, and no other.
 */
export interface Visitor {
	/** What was answered last. */
	readonly at: () => Seen;
	go(path: string): Promise<Seen>;
	/** Fills in the form that has a button for this act, and presses it. Left out: the form's own way. */
	send(typed?: Typed, act?: string): Promise<Seen>;
	/** Sends a form once more, exactly as it was sent. */
	again(): Promise<Seen>;
	/** Any request with this visitor's cookies; redirects are not followed. */
	raw(path: string, init?: RequestInit): Promise<Response>;
	cookies(): string;
}

/** Name of a control → what it holds; `undefined` leaves it out, as a box that is not ticked. */
export type Typed = Readonly<
	Record<string, string | File | readonly (string | File)[] | undefined>
>;

export interface Seen {
	readonly path: string;
	readonly status: number;
	readonly html: string;
	readonly headers: Headers;
	/** Without markup, spaces as one. */
	readonly text: string;
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

export function visitorOf(fetch: Fetch): Visitor {
	const jar = new Map<string, string>();
	let seen: Seen = { path: "/", status: 0, html: "", headers: new Headers(), text: "" };
	let last: { readonly path: string; readonly body: FormData } | undefined;

	async function raw(path: string, init: RequestInit = {}): Promise<Response> {
		const headers = new Headers(init.headers);
		if (jar.size > 0) headers.set("Cookie", [...jar].map(([n, v]) => `${n}=${v}`).join("; "));
		if (!headers.has("Sec-Fetch-Site")) headers.set("Sec-Fetch-Site", "same-origin");
		const response = await fetch(path, { ...init, headers });
		for (const cookie of response.headers.getSetCookie()) {
			const [pair = ""] = cookie.split(";");
			const cut = pair.indexOf("=");
			jar.set(pair.slice(0, cut), pair.slice(cut + 1));
		}
		return response;
	}

	async function follow(path: string, response: Response, hops = 0): Promise<Seen> {
		const to = response.headers.get("Location");
		if (response.status === 303 && to !== null) {
			if (hops > 5) throw new Error(`led in circles: ${to}`);
			const next = to.replace(/#.*/, "");
			return follow(to, await raw(next), hops + 1);
		}
		const html = await response.text();
		const { status, headers } = response;
		seen = { path, status, html, headers, text: textIn(html) };
		return seen;
	}

	const post = async (path: string, body: FormData): Promise<Seen> => {
		last = { path, body };
		return follow(path, await raw(path, { method: "POST", body }));
	};

	return {
		at: () => seen,
		raw,
		cookies: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
		go: async (path) => follow(path, await raw(path)),
		send: async (typed = {}, act) => {
			const form = formWith(seen.html, act);
			const body = bodyOf(form, typed);
			if (act !== undefined) body.append("do", act);
			return post(unescaped(attributeOf(form.tag, "action") ?? seen.path), body);
		},
		again: async () => {
			if (!last) throw new Error("nothing was sent yet");
			return post(last.path, last.body);
		},
	};
}

interface Form {
	readonly tag: string;
	readonly inner: string;
}

/** The form in the page's main part that has this button; else the first that sends anything. */
function formWith(html: string, act: string | undefined): Form {
	const main = html.slice(html.indexOf("<main"));
	const forms = [...main.matchAll(/(<form[^>]*>)([\s\S]*?)<\/form>/g)]
		.map(([, tag = "", inner = ""]) => ({ tag, inner }))
		.filter(({ tag, inner }) => tag.includes('method="post"') && !inner.includes('"sign_out"'));
	const found =
		act === undefined
			? forms.at(-1)
			: forms.find(({ inner }) =>
					[...inner.matchAll(/<button[^>]*>/g)].some(
						([button]) => unescaped(attributeOf(button, "value") ?? "") === act,
					),
				);
	if (!found) throw new Error(`no form here does ${act ?? "anything"}: ${textIn(html)}`);
	return found;
}

/** What a browser would send: the values that stand there, with those that were typed in their place. */
function bodyOf({ inner }: Form, typed: Typed): FormData {
	const body = new FormData();
	const names = new Set<string>();
	for (const [name, value] of standing(inner)) {
		names.add(name);
		if (!Object.hasOwn(typed, name)) body.append(name, value);
	}
	for (const [name, value] of Object.entries(typed)) {
		if (!names.has(name) && !inner.includes(`name="${name}"`))
			throw new Error(`no control ${name} in ${textIn(inner)}`);
		for (const one of Array.isArray(value) ? value : [value]) {
			if (typeof one === "string") body.append(name, one);
			else if (one !== undefined) body.append(name, one as File);
		}
	}
	return body;
}

function standing(inner: string): readonly (readonly [name: string, value: string])[] {
	const controls = inner.matchAll(
		/<input[^>]*>|<textarea([^>]*)>([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>/g,
	);
	return [...controls].flatMap(([tag, area, text = "", select, options = ""]) => {
		if (area !== undefined) return pair(area, text);
		if (select !== undefined) {
			const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, each = ""]) => each);
			const chosen = all.find((each) => /\sselected/.test(each)) ?? all[0] ?? "";
			return pair(select, attributeOf(chosen, "value") ?? "");
		}
		const type = attributeOf(tag, "type") ?? "text";
		if (type === "file") return [];
		if ((type === "radio" || type === "checkbox") && !/\schecked/.test(tag)) return [];
		return pair(tag, attributeOf(tag, "value") ?? (type === "checkbox" ? "on" : ""));
	});
}

function pair(tag: string, value: string): readonly (readonly [string, string])[] {
	const name = attributeOf(tag, "name");
	return name === undefined ? [] : [[unescaped(name), unescaped(value)]];
}

/** Of a control of the page, by its name or id. */
export function attributeOf(tag: string, name: string): string | undefined {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function unescaped(text: string): string {
	return text
		.replaceAll("&quot;", '"')
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&#x27;", "'")
		.replaceAll("&amp;", "&");
}

export function textIn(html: string): string {
	return unescaped(html.replaceAll(/<[^>]+>/g, " ")).replaceAll(/[\s\u00a0]+/g, " ");
}
