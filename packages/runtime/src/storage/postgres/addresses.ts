/** Of `postgres://user:password@host:port,host:port/database?options`: what stands before, the hosts, and the rest. */
const SEVERAL = /^(postgres(?:ql)?:\/\/(?:[^@/?]*@)?)([^@/?]*)(.*)$/;

/** Of libpq, which has more than one: all that is ever wanted here is the server that writes. */
const WANTED = /[?&]target_session_attrs=([^&]*)/;
const WRITES: ReadonlySet<string> = new Set(["read-write", "primary"]);

/**
 * The addresses of one database, each as an address of its own. Several are separated by commas, as libpq has it; a
 * user, a password and options are those of all.
 *
 * @throws Error where another server is asked for than the one that writes
 */
export function addressesOf(url: string): readonly string[] {
	const [, before = "", hosts = "", rest = ""] = SEVERAL.exec(url) ?? [];
	const wanted = WANTED.exec(rest)?.[1];
	if (wanted !== undefined && !WRITES.has(wanted))
		throw new Error(`target_session_attrs=${wanted}: only a server that writes is of use here`);
	if (!hosts.includes(",")) return [url];
	const options = rest.replace(WANTED, "").replace(/^([^?&]*)&/, "$1?");
	return hosts.split(",").map((host) => before + host + options);
}
