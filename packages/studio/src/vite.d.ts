/** The address of a built worker. */
declare module "*?worker&url" {
	const address: string;
	export default address;
}

/** The text of a file. */
declare module "*?raw" {
	const text: string;
	export default text;
}
