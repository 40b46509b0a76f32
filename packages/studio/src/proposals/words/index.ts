import { useContext } from "react";

import { type Language, LanguageContext } from "../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type ProposalWords } from "./en.ts";
import { vi } from "./vi.ts";

export const PROPOSAL_WORDS: Readonly<Record<Language, ProposalWords>> = { vi, en, ar };

export function useProposalWords(): ProposalWords {
	return PROPOSAL_WORDS[useContext(LanguageContext)];
}
