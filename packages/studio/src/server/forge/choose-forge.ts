import type { ForgeTrouble } from "../../api/proposals.ts";
import type { Forge } from "./forge.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { remoteAddress } from "./remote-address.ts";
import type { ForgeKind, ForgeSettings } from "./settings.ts";

export interface ChosenForge {
	readonly kind?: ForgeKind;
	/** Missing where it cannot be asked; then `why` says it. */
	readonly forge?: Forge;
	readonly why?: ForgeTrouble;
	/** Address under which it shows files of a commit. */
	readonly blobs?: string;
	/** Page on which a person can ask for a branch to be taken. */
	askAt(branch: string): string | undefined;
}

const HOSTS: Readonly<Record<string, ForgeKind>> = {
	"github.com": "github",
	"gitlab.com": "gitlab",
};

/** The forge of a remote. A token goes only where the settings say, or to the two hosts that everybody knows. */
export function chooseForge(remote: string, settings: ForgeSettings): ChosenForge {
	const address = remoteAddress(remote);
	const kind = settings.kind ?? (address && HOSTS[address.host]);
	const project = settings.project ?? address?.project;
	if (kind === undefined || project === undefined)
		return { why: "no_forge", askAt: () => undefined };
	const pages = {
		askAt: (branch: string) => address && PAGES[kind](address.host, project, branch),
		...(address && { blobs: BLOBS[kind](address.host, project) }),
	};
	const api = settings.api ?? (address && APIS[kind](address.host));
	if (api === undefined || !isSafe(api)) return { kind, why: "no_forge", ...pages };
	if (settings.token === undefined) return { kind, why: "no_token", ...pages };
	const make = kind === "github" ? github : gitlab;
	return {
		kind,
		forge: make({ api: api.replace(/\/+$/, ""), token: settings.token, project }),
		...pages,
	};
}

const APIS: Readonly<Record<ForgeKind, (host: string) => string>> = {
	github: (host) => (host === "github.com" ? "https://api.github.com" : `https://${host}/api/v3`),
	gitlab: (host) => `https://${host}/api/v4`,
};

const PAGES: Readonly<
	Record<ForgeKind, (host: string, project: string, branch: string) => string>
> = {
	github: (host, project, branch) =>
		`https://${host}/${project}/pull/new/${branch.split("/").map(encodeURIComponent).join("/")}`,
	gitlab: (host, project, branch) =>
		`https://${host}/${project}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${encodeURIComponent(branch)}`,
};

const BLOBS: Readonly<Record<ForgeKind, (host: string, project: string) => string>> = {
	github: (host, project) => `https://${host}/${project}/blob/`,
	gitlab: (host, project) => `https://${host}/${project}/-/blob/`,
};

/** A token is never sent in the clear, but to this machine. */
function isSafe(api: string): boolean {
	try {
		const { protocol, hostname } = new URL(api);
		return (
			protocol === "https:" ||
			(protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname))
		);
	} catch {
		return false;
	}
}
