import { useContext } from "react";

import { type Language, LanguageContext } from "../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type TourWords } from "./en.ts";
import { vi } from "./vi.ts";

export const TOUR_WORDS: Readonly<Record<Language, TourWords>> = { vi, en, ar };

export function useTourWords(): TourWords {
	return TOUR_WORDS[useContext(LanguageContext)];
}
