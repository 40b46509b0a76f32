import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
const font = (path: string) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${path}`)));

/** Noto Sans, and Noto Sans Arabic for what it lacks. */
export const NOTO: readonly Uint8Array[] = [
	font("noto-sans/400Regular/NotoSans_400Regular.ttf"),
	font("noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
];
