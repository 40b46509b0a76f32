export interface RemoteAddress {
	readonly host: string;
	/** `owner/name` */
	readonly project: string;
}

/** Host and project of a remote: `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`. */
export function remoteAddress(url: string): RemoteAddress | undefined {
	const [, short, rest] = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)(.+)$/.exec(url) ?? [];
	if (short !== undefined && short.length > 1) return addressOf(short, rest ?? "");
	if (!/^(https?|ssh|git):\/\//.test(url)) return undefined;
	try {
		const { hostname, pathname } = new URL(url);
		return addressOf(hostname, pathname);
	} catch {
		return undefined;
	}
}

/** The same address for people: without the name and the password that it may hold. */
export function withoutSecrets(text: string): string {
	return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^/@\s]+@/gi, "$1");
}

function addressOf(host: string, path: string): RemoteAddress | undefined {
	const project = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
	return /^[\w.-]+(\/[\w.-]+)+$/.test(project) ? { host, project } : undefined;
}
