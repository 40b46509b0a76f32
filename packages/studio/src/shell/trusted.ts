/** The part of the browser's Trusted Types that is used; TypeScript's own types do not name it yet. */
interface Policies {
	createPolicy(name: string, rules: Rules): Rules;
}

interface Rules {
	readonly createHTML: (text: string) => string;
	readonly createScriptURL: (address: string) => string;
}

/**
 * The only door through which text becomes markup or script here: the page's policy lets nothing else make one. A
 * browser without Trusted Types gets the text itself.
 */
const policy: Rules = open({
	createHTML: (text) => text,
	createScriptURL: (address) => {
		if (new URL(address, location.href).origin === location.origin) return address;
		throw new TypeError("not a script of this page");
	},
});

/** Reads a drawing of our own as XML: nothing in it is carried out, and scripts in it stay text. */
export function parseDrawing(svg: string): Document {
	return new DOMParser().parseFromString(policy.createHTML(svg), "image/svg+xml");
}

/** @throws TypeError for an address elsewhere. */
export function startWorker(address: string): Worker {
	return new Worker(policy.createScriptURL(address), { type: "module" });
}

function open(rules: Rules): Rules {
	const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
	return trustedTypes?.createPolicy("onedoor-studio", rules) ?? rules;
}
