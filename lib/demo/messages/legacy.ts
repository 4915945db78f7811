// The words of the lab: the four grants that every first text on OAuth teaches, and why two of them are retired.
import { inBoth } from "@/lib/locale";

export const legacyText = inBoth({
  en: {
    title: "The two retired grants",
    link: "The two retired grants, for study",
    intro:
      "Most first texts on OAuth teach four ways for an app to get a token. Two of them are in use. The other two are retired, and Birch keeps them for a single app, Legacy lab, so that you can see why.",
    fourTitle: "Four ways to a token",
    inUse: "in use",
    retired: "retired",
    four: {
      code: {
        name: "Authorization code",
        text: "The app gets a code through your browser, and its server trades the code for a token. Acorn signs you in like this.",
      },
      implicit: {
        name: "Implicit",
        text: "The app gets the token itself through your browser, as a part of the address. It was made for pages without a server, when browsers could not ask another site directly.",
      },
      password: {
        name: "Password",
        text: "You type your Birch password into the app, and the app trades it for a token.",
      },
      client: {
        name: "Client credentials",
        text: "There is no person: a server asks for a token in its own name.",
      },
    },
    wrongTitle: "What is wrong with it",
    insteadTitle: "What replaced it",
    implicitTitle: "The implicit grant",
    implicitAsks: "Acorn sends your browser to Birch and asks for",
    implicitHow:
      ". You sign in and allow it as always, but Birch sends no code: the token comes straight back, behind the # of the address.",
    implicitWrong: [
      "An address is no place for a secret. The browser's history keeps it, and every script on the page can read it.",
      "The app proves nothing. Whoever answers at that address has the token.",
      "Nothing says whom a token was made for. Someone else's token, slipped into the address, looks just as good.",
    ],
    implicitInstead:
      "The authorization code with PKCE, also for apps without a server: a code in an address is useless to whoever reads it.",
    implicitTry: "Try the implicit grant",
    passwordTitle: "The password grant",
    passwordHow:
      "Acorn asks for the email and the password of your Birch account, and its server hands both to Birch. You never leave Acorn, and Birch never asks you anything.",
    passwordWrong: [
      "Acorn sees your password. It opens everything, and you can only hope that Acorn forgets it.",
      "Nobody asks you what Acorn may see. There is no consent page.",
      "A second factor or a passkey has no place here, because they need a page of Birch's.",
      "It teaches people to type a password into whatever asks for it. Phishing needs nothing more.",
    ],
    passwordInstead:
      "The authorization code for whoever has a browser, the device grant for televisions and terminals, client credentials where there is no person.",
    warningTitle: "This is Acorn asking for your Birch password.",
    warning: "Anywhere else, close the page. Here, use only an account of this demonstration.",
    email: "Email of a Birch account",
    password: "Birch password",
    passwordTry: "Try the password grant",
    demo: "Or with one click, as",
    tryAs: (name: string) => `Try as ${name}`,
    answered: "Birch gave Acorn a token.",
    saw: (length: number) =>
      `Acorn read the password, all ${length} characters of it. Acorn says that it kept neither password nor token; you have only its word.`,
    refused: "Birch gave no token.",
    unreachable: "Birch does not answer. Nothing was done; please try again in a moment.",
    back: "Back to Acorn",
    specification: "The rules:",
  },
  zh: {
    title: "两种已退役的授权方式",
    link: "两种已退役的授权方式，仅供学习",
    intro:
      "大多数 OAuth 入门文章都会讲四种获得令牌的方式。其中两种仍在使用，另外两种已经退役。Birch 只为一个应用 Legacy lab 保留了它们，让你看清原因。",
    fourTitle: "获得令牌的四种方式",
    inUse: "在用",
    retired: "已退役",
    four: {
      code: {
        name: "授权码",
        text: "应用通过浏览器拿到授权码，再由它的服务器用授权码换取令牌。Acorn 就是这样让你登录的。",
      },
      implicit: {
        name: "隐藏式",
        text: "令牌本身作为网址的一部分，经过浏览器直接交给应用。它是为没有后端的网页设计的，那时浏览器还不能直接请求别的网站。",
      },
      password: {
        name: "密码式",
        text: "你把 Birch 的密码输入到应用里，应用用它换取令牌。",
      },
      client: {
        name: "客户端凭证",
        text: "没有用户参与：服务器以自己的名义申请令牌。",
      },
    },
    wrongTitle: "问题在哪里",
    insteadTitle: "用什么代替",
    implicitTitle: "隐藏式",
    implicitAsks: "Acorn 把你的浏览器带到 Birch，请求",
    implicitHow: "。你照常登录并同意，但 Birch 给出的不是授权码：令牌直接跟在网址的 # 后面回来。",
    implicitWrong: [
      "网址里放不得秘密。浏览器的历史记录会留下它，页面上的任何脚本都能读到它。",
      "应用不需要证明自己。谁在那个地址上，谁就得到令牌。",
      "令牌上没有写明发给谁。把别人的令牌塞进网址，看起来一模一样。",
    ],
    implicitInstead: "授权码加 PKCE，没有后端的应用也一样：网址里的授权码被人看到也没有用。",
    implicitTry: "试一试隐藏式",
    passwordTitle: "密码式",
    passwordHow:
      "Acorn 向你索要 Birch 账号的邮箱和密码，再由它的服务器一起交给 Birch。你从未离开 Acorn，Birch 也从未问过你任何问题。",
    passwordWrong: [
      "Acorn 看到了你的密码。密码能打开一切，你只能指望 Acorn 忘掉它。",
      "没有人问你允许 Acorn 看什么。这里没有授权页。",
      "这里容不下第二重验证或通行密钥，因为它们需要 Birch 自己的页面。",
      "它让人习惯于谁问就把密码给谁。钓鱼网站要的就是这个习惯。",
    ],
    passwordInstead: "有浏览器的用授权码；电视和终端用设备授权；没有用户参与的用客户端凭证。",
    warningTitle: "现在是 Acorn 在索要你的 Birch 密码。",
    warning: "在任何别的地方，请关掉这样的页面。在这里，请只使用演示账号。",
    email: "Birch 账号的邮箱",
    password: "Birch 密码",
    passwordTry: "试一试密码式",
    demo: "或者一键使用演示账号",
    tryAs: (name: string) => `以 ${name} 的身份试一试`,
    answered: "Birch 给了 Acorn 一个令牌。",
    saw: (length: number) =>
      `Acorn 读到了密码，一共 ${length} 个字符。Acorn 说密码和令牌它都没有留下；你只能相信它的话。`,
    refused: "Birch 没有给出令牌。",
    unreachable: "Birch 没有响应。什么都没有做，请稍后再试。",
    back: "返回 Acorn",
    specification: "规范依据：",
  },
});
