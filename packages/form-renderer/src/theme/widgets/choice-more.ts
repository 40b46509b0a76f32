import { createContext, type ReactNode } from "react";

/** What stands under a chosen answer, by its code; given by the page around the question. */
export const ChoiceMore: React.Context<((code: string) => ReactNode) | undefined> = createContext<
	((code: string) => ReactNode) | undefined
>(undefined);
