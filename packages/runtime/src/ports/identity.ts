import type { Actor } from "../case/case.ts";

/** How the request proved who sent it: only a browser sends a cookie on its own, so only it can be misled. */
export interface Identified {
	readonly actor: Actor;
	readonly by: "token" | "cookie";
}

/** The host's identity provider. Undefined: nobody is signed in. */
export interface Identity {
	identify(request: Request): Promise<Identified | undefined>;
}
