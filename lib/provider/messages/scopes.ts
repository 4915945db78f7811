// What a scope means, in the words of the person who allows it.
import { inBoth, type Locale } from "@/lib/locale";
import type { Scope } from "@/lib/provider/rules/scope";

const sentences = inBoth<Record<Scope, string>>({
  en: {
    openid: "Recognise you when you come back",
    profile: "See your name and picture",
    email: "See your email address",
    address: "See your postal address",
    phone: "See your phone number",
    read: "Read your name, picture and email address",
    offline_access: "Stay connected when you are away, until you remove it",
  },
  zh: {
    openid: "在你再次访问时认出你",
    profile: "查看你的昵称和头像",
    email: "查看你的邮箱地址",
    address: "查看你的通信地址",
    phone: "查看你的电话号码",
    read: "读取你的昵称、头像和邮箱地址",
    offline_access: "在你离线时保持访问，直到你解除授权",
  },
});

/** The sentence for one scope. */
export function scopeText(scope: Scope, locale: Locale): string {
  return sentences[locale][scope];
}
