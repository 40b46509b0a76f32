/**
 * Node's own SQLite is what we chose; its users need not read so at each start. To be called before it is loaded, for it
 * says that it is experimental then.
 */
export function hideSqliteWarning(): void {
	process.removeAllListeners("warning");
	process.on("warning", (warning) => {
		if (warning.name !== "ExperimentalWarning") console.error(warning);
	});
}
