import { compiler } from "../compile/compile.ts";

export const planted: string = compiler;
