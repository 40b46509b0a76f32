/** What is filled in at the provider's page. */
interface Person {
	readonly person: string;
	readonly acr: string;
}

type Stop = (address: string) => boolean;

/** As much of a browser as a sign-in needs: a jar of cookies by host and name, and links that it follows. */
export interface Browser {
	/** One request, no redirect followed. A page sends it as the browser would: from this very site. */
	send(address: string, init?: RequestInit): Promise<Response>;
	/** A link, and where it leads in the end. */
	visit(address: string): Promise<Response>;
	/** Through the provider's page, and back: the last answer. */
	signIn(address: string, as: Person): Promise<Response>;
	/** Of the provider's page that one is on already. */
	answer(page: string, as: Person): Promise<Response>;
	/** As `signIn`, but stops before it goes back: the address it would go to. */
	signInUpTo(address: string, as: Person): Promise<string>;
	readonly cookies: Map<string, string>;
	/** Another one with the same cookies, as whoever copied them has. */
	copy(): Browser;
}

export function browser(cookies: Map<string, string> = new Map()): Browser {
	async function send(address: string, init: RequestInit = {}): Promise<Response> {
		const { host } = new URL(address);
		const headers = new Headers(init.headers);
		const own = [...cookies].filter(([key]) => key.startsWith(`${host} `));
		if (own.length > 0)
			headers.set("Cookie", own.map(([key, value]) => `${key.split(" ")[1]}=${value}`).join("; "));
		if (!headers.has("Sec-Fetch-Site")) headers.set("Sec-Fetch-Site", "same-origin");
		const response = await fetch(address, { ...init, headers, redirect: "manual" });
		for (const line of response.headers.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (value === "" || /; *max-age=0/i.test(line)) cookies.delete(`${host} ${name}`);
			else cookies.set(`${host} ${name}`, value);
		}
		return response;
	}

	/** Follows links until there is an answer, or until one leads where `stop` says. */
	async function follow(
		response: Response,
		at: string,
		stop: Stop = () => false,
	): Promise<{ readonly response: Response; readonly at: string }> {
		const location = response.headers.get("Location");
		if (location === null) return { response, at };
		const next = new URL(location, at).href;
		if (stop(next)) return { response, at: next };
		return follow(await send(next), next, stop);
	}

	async function answer(page: string, as: Person, stop?: Stop) {
		const posted = await send(page, { method: "POST", body: new URLSearchParams({ ...as }) });
		return follow(posted, page, stop);
	}

	async function atProvider(address: string, as: Person, stop?: Stop) {
		const page = await follow(await send(address), address, stop);
		if (!page.at.includes("/interaction/")) return page;
		return answer(page.at, as, stop);
	}

	return {
		cookies,
		send,
		visit: async (address) => (await follow(await send(address), address)).response,
		answer: async (page, as) => (await answer(page, as)).response,
		signIn: async (address, as) => (await atProvider(address, as)).response,
		signInUpTo: async (address, as) =>
			(await atProvider(address, as, (next) => /\/(callback|back)\?/.test(next))).at,
		copy: () => browser(new Map(cookies)),
	};
}
