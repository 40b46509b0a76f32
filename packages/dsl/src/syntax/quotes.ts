/** In double quotes, whatever it holds; YAML reads the escapes of JSON. */
export function doubleQuoted(text: string): string {
	return JSON.stringify(text).replaceAll(
		/[\u007f-\u009f\u2028\u2029\ufeff]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}
