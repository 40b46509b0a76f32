/** Words to be compared: capitals, marks and what stands between words do not matter. */
export function plain(words: string): string {
	return words
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("đ", "d")
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
