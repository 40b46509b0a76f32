/** As many signs of a name as are kept. */
const MOST_SIGNS = 200;

/**
 * Why a name cannot be a file's: it is a path, it has signs that nobody sees, or such that turn the order of the signs
 * around them, so that `exe.pdf` is read where `fdp.exe` stands.
 */
export function faultOfName(name: string): "path" | "hidden_signs" | undefined {
	if (/[\\/]/.test(name) || /^\.+$/.test(name)) return "path";
	return /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name) ? "hidden_signs" : undefined;
}

export function keptName(name: string): string {
	const kept = [...name.trim()].slice(0, MOST_SIGNS).join("");
	return kept === "" ? "file" : kept;
}
