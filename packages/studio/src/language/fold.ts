/** A text as people search it: without case and marks, so that `khai sinh` and `Khai Sinh` find `Khai sinh`. */
export function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Mark}/gu, "")
		.toLowerCase()
		.replaceAll("đ", "d");
}
