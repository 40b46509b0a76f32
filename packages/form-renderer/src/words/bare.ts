/** Without case and marks, as people type to find something; `đ` has no mark to take away and is named. */
export function bare(text: string): string {
	return text
		.trim()
		.toLocaleLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replaceAll("đ", "d");
}
