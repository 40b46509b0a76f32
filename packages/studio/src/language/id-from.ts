import { fold } from "./fold.ts";

/** `Giấy phép nuôi chó` → `giay_phep_nuoi_cho` */
export function idFrom(title: string): string {
	const words = fold(title)
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^[^a-z]+|_+$/g, "")
		.slice(0, 60);
	return words === "" ? "procedure" : words;
}
