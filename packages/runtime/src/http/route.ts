import type { Actor } from "../case/case.ts";
import type { Service } from "./service.ts";

/** JSON Schema 2020-12, or a reference to one of the named schemas. */
export type Schema = Readonly<Record<string, unknown>>;

/** Who may call at all. What they may do in a case is decided by the case. */
export type Access = "public" | "signed_in" | "adapter" | "development";

export interface Answer {
	readonly description: string;
	readonly schema?: Schema;
	/** Default `application/json` where there is a schema. */
	readonly type?: string;
	/** Headers worth knowing: name → meaning. */
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Parameter {
	readonly in: "query" | "header";
	readonly description: string;
	readonly schema: Schema;
	readonly required?: boolean;
}

/** One call, as it is registered, checked and published. */
export interface Route {
	readonly id: string;
	readonly method: "get" | "post" | "put" | "patch" | "delete" | "head";
	/** As OpenAPI writes it: `/api/cases/{id}`. */
	readonly path: string;
	readonly access: Access;
	readonly summary: string;
	readonly parameters?: Readonly<Record<string, Parameter>>;
	/** Of a JSON body; a body that does not fit is refused before `handle` is called. */
	readonly body?: Schema;
	/** Handled elsewhere: the body is passed on as it came. */
	readonly rawBody?: true;
	/** Media types of such a body. */
	readonly takes?: readonly string[];
	readonly answers: Readonly<Record<number, Answer>>;
	/** Statuses of the problems it may answer, besides those of its access. */
	readonly problems?: readonly number[];
	/** For people, not for programs: a refusal is a page too, where there are pages. */
	readonly isPage?: true;
	readonly handle: (call: Call) => Promise<Response>;
}

/** A request that has come through the door. */
export interface Call {
	readonly service: Service;
	readonly request: Request;
	/** Of the path, decoded. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	/** Checked against the route's schema; undefined where it has none. */
	readonly body: unknown;
	/** SHA-256, hex, over method, path and body. */
	readonly bodyHash: string;
	/** Whoever signed in. Only where access is `signed_in`. */
	readonly actor: Actor;
	/** When that ends, as the identity provider knows it; milliseconds since the epoch. */
	readonly until?: number;
}

/** A body that was checked against the route's schema, as the type that goes with it. */
export function bodyOf<Body>(call: Call): Body {
	return call.body as Body;
}

export function param(call: Call, name: string): string {
	const value = call.params[name];
	if (value === undefined) throw new Error(`no parameter ${name}`);
	return value;
}
