import { useChosenLanguage as useChoice } from "@onedoor/form-renderer/parts";
import { useSearch } from "wouter";

import type { Language } from "../words/index.ts";

/** The language of the studio, which the address says first (`?lang=ar`). */
export function useChosenLanguage(): Language {
	const asked = new URLSearchParams(useSearch()).get("lang");
	return useChoice({ asked, languages: ["en", "vi", "ar"], key: "onedoor.studio.language" });
}
