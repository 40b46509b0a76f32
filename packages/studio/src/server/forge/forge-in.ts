import type { ForgeOptions } from "./forge.ts";

/**
 * Where proposals go, as the environment says it: `ONEDOOR_FORGE` (`github:owner/name`, `gitlab:group/name`),
 * `ONEDOOR_FORGE_TOKEN`, and `ONEDOOR_FORGE_API` for a forge of one's own.
 *
 * @returns nothing where it says nothing, and a sentence where it makes no sense
 */
export function forgeIn(
	env: Readonly<Record<string, string | undefined>>,
): ForgeOptions | string | undefined {
	const asked = env.ONEDOOR_FORGE;
	if (asked === undefined || asked === "") return undefined;
	const [, kind, project] = /^(github|gitlab):([^\s:]+\/[^\s:]+)$/.exec(asked) ?? [];
	if ((kind !== "github" && kind !== "gitlab") || project === undefined)
		return `no forge: "${asked}", expected github:owner/name or gitlab:group/name`;
	const token = env.ONEDOOR_FORGE_TOKEN;
	if (token === undefined || token === "") return "ONEDOOR_FORGE needs ONEDOOR_FORGE_TOKEN";
	const api = env.ONEDOOR_FORGE_API;
	return { kind, project, token, ...(api !== undefined && api !== "" && { api }) };
}
