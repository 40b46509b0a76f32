import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Bundle } from "@onedoor/dsl/bundle";
import { readDeployment } from "@onedoor/dsl/needs";
import { type CaseServiceOptions, type Log, readRetention } from "@onedoor/runtime";

import { type LoadedLibrary, loaderOf } from "../dev/library.ts";
import { plainPages } from "../plain-pages.ts";
import { filesOf } from "./files-of.ts";
import { portsOf } from "./ports-of.ts";
import type { ResultTools } from "./results.ts";
import { saysOf } from "./says.ts";
import type { Settings } from "./settings.ts";
import { MEND_DATA, within } from "./within.ts";

/** Everything of the service but its store, who calls it, and what is told of it. */
export type Made = Omit<CaseServiceOptions, "store" | "identity" | "telemetry" | "secret" | "log"> &
	Required<Pick<CaseServiceOptions, "secret" | "log">>;

/** Pages without script send people to the same sign-in as any other page. */
const SIGN_IN = {
	signIn: (to: string) => `/auth/login?to=${encodeURIComponent(to)}`,
	signOut: "/auth/logout",
} as const;

/**
 * The whole library that the settings name.
 * @throws Error in a sentence for a library with errors, or with nothing
 */
export function libraryOf({ procedures }: Pick<Settings, "procedures">): LoadedLibrary {
	const todo = "name the folder of the library";
	const library = within("procedures", () => loaderOf(procedures)(), todo);
	const { bundles, errors } = library;
	if (errors.length > 0) throw new Error(`the library has errors:\n${errors.join("\n")}`);
	if (bundles.length === 0) throw new Error(`/procedures: no procedure is there; ${todo}`);
	return library;
}

/** What can be wrong with the settings is found here, before anything is opened. */
export async function madeOf(
	settings: Settings,
	tools: ResultTools,
	bundles: readonly Bundle[],
	log: Log,
): Promise<Made> {
	const { data, retention } = settings;
	const secret = Buffer.from(settings.secret, "hex");
	within("data", () => mkdirSync(data, { recursive: true, mode: 0o700 }), MEND_DATA);
	const deployment = within("deployment", () => readDeployment(settings.deployment));
	const says = saysOf(settings);
	const pages = await plainPages({ ...settings.pages, ...SIGN_IN });
	return {
		...tools,
		bundles,
		secret,
		log,
		...(pages && { pages }),
		deployment,
		ports: { ...portsOf(settings, { bundles, deployment, secret }), ...says.ports },
		subscribers: says.subscribers,
		uploads: join(data, "uploads"),
		...(retention && { retention: within("retention", () => readRetention(retention)) }),
		...(await filesOf(settings)),
	};
}
