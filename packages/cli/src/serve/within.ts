/**
 * What goes wrong by a section of the settings is said with the place in the file.
 *
 * @param todo what to do about it
 * @throws Error in a sentence
 */
export function within<Made>(section: string, make: () => Made, todo: string = MEND): Made {
	try {
		return make();
	} catch (error) {
		throw said(section, error, todo);
	}
}

const MEND = "mend it there";
/** What to do about a folder of the settings. */
export const MEND_DATA = "let this account read and write there, or name another folder";

/** The same of what takes its time. */
export async function withinSoon<Made>(
	section: string,
	make: () => Promise<Made>,
	todo: string,
): Promise<Made> {
	try {
		return await make();
	} catch (error) {
		throw said(section, error, todo);
	}
}

/** What was opened before is closed again when what comes next cannot be made. */
export async function orLeave<Made>(
	leave: () => Promise<void>,
	make: () => Made | Promise<Made>,
): Promise<Made> {
	try {
		return await make();
	} catch (error) {
		await leave();
		throw error;
	}
}

/** One line, whatever a library says. */
function said(section: string, error: unknown, todo: string): Error {
	const why = error instanceof Error ? error.message : String(error);
	return new Error(`/${section}: ${why.replaceAll(/\s*\n\s*/g, ", ")}; ${todo}`);
}
