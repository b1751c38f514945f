import type { Settings } from "../model/inventory.ts";
import { en } from "./en/en.ts";
import { pseudo } from "./pseudo/pseudo.ts";
import type { Words } from "./words.ts";

export const wordsIn: { readonly [L in Settings["locale"]]: Words } = { en, pseudo };
