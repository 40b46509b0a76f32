import { store } from "../storage/sqlite/store.ts";

export const planted: string = store;
