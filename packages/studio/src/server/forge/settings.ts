export type ForgeKind = "github" | "gitlab";

/** How the server asks the forge. Nothing of it goes to a browser. */
export interface ForgeSettings {
	/** Left out: by the remote's host, where that is github.com or gitlab.com. */
	readonly kind?: ForgeKind;
	/** Address of its REST interface; left out: the usual one of that host. */
	readonly api?: string;
	readonly token?: string;
	/** `owner/name`; left out: as the remote's address says. */
	readonly project?: string;
}

/**
 * `ONEDOOR_FORGE` (`github`, `gitlab`, or with the project, `github:owner/name`), `ONEDOOR_FORGE_API` and
 * `ONEDOOR_FORGE_TOKEN` of an environment.
 */
export function forgeSettingsIn(env: Readonly<Record<string, string | undefined>>): ForgeSettings {
	const [, kind, project] = /^(github|gitlab)(?::(.+))?$/.exec(env.ONEDOOR_FORGE ?? "") ?? [];
	const api = env.ONEDOOR_FORGE_API;
	const token = env.ONEDOOR_FORGE_TOKEN;
	return {
		...(kind !== undefined && { kind: kind as ForgeKind }),
		...(project !== undefined && { project }),
		...(api && { api }),
		...(token && { token }),
	};
}
