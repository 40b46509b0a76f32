import type { Schema } from "../route.ts";
import { bodies } from "./bodies.ts";
import { views } from "./views.ts";

/** Every named schema of the API. */
export const schemas: Readonly<Record<string, Schema>> = { ...views, ...bodies };
