/** One kind of line that stands on a page but is not the article: its name, and whether a line is one. */
export type FurnitureRule = { readonly name: string; readonly holds: (line: string) => boolean }

const rule = (name: string, pattern: RegExp, most = 400): FurnitureRule => ({
  name,
  holds: (line) => line.length <= most && pattern.test(line),
})

/**
 * The lines that are never quoted, one rule a kind, each tried on one line. They say what a line is by its own words;
 * where it stands is judged elsewhere (score.ts). To add one is a line here and an example in the test.
 */
export const furnitureRules: readonly FurnitureRule[] = [
  rule('stamp', /^(?:last )?(?:published|updated|posted|modified)\b.{0,60}\b\d{4}\b/i, 110),
  rule('breadcrumb', /^(?:[^/>»›|]{1,40} [/>»›] ){2}|^(?:home|main|front page) ?[/>»›|]/i),
  rule(
    'link to this page',
    /^(?:skip|jump|back|return) to (?:main |the |home|content|article|top|site|nav)/i,
    60,
  ),
  rule(
    'menu word',
    /^(?:home|menu|search|sections?|topics?|tags?|more|close|log ?in|sign ?(?:in|up|out)|log ?out|register|subscribe|print|share|save|e-?mail|facebook|twitter|x|instagram|linkedin|whatsapp|telegram|pinterest|reddit|youtube|rss|copy link|comments?|advertisement|ad|sponsored|related|next|previous|loading\W*)$/i,
    30,
  ),
  rule(
    'share bar',
    /^(?:share|tweet|post|pin|e-?mail|print|send|save|copy|follow)\b.{0,20}\b(?:this|on|via|to|with|by|link|article|story|page|us)\b.{0,40}[^.!?]$/i,
    70,
  ),
  rule(
    'follow us',
    /\b(?:follow|like|find|join|add) us\b.{0,40}\b(?:on|at|in)\b|\bfollow .{2,60} on (?:twitter|facebook|instagram|x|whatsapp|telegram|linkedin|google news)\b|\b(?:our|official) (?:whatsapp|telegram|viber) channel\b|\bdownload (?:our|the) .{0,30}app\b/i,
    300,
  ),
  rule(
    'newsletter',
    /\b(?:sign|signing) up (?:for|to|here|now|today)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|briefing|updates|inbox)\b|\b(?:subscribe|register) (?:to|for|now|here|today)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|channel|briefing|updates|unlimited|access|inbox)\b|\b(?:straight|delivered|sent|directly) (?:in)?to your (?:inbox|e-?mail|phone)\b|\benter your e-?mail\b|\b(?:thank you|thanks) for (?:signing up|subscribing)\b|\bcheck the opt-in box\b|\ban error (?:has )?occurred while processing\b/i,
  ),
  rule(
    'read more',
    /^(?:read|see|watch|listen|learn|view|show|find out|discover|explore)(?: more| also| next| all| now| the full| this| related)?\b ?[:>»…|-]|^(?:also read|read (?:more|also|next|on|all|the full)|read it here|continue reading|see also|see more|see all|view all|show more|load more|learn more|more on this|more from|more in|more stories|more news|related(?: articles?| stor(?:y|ies)| news| topics?| coverage| links?| content)|recommended(?: for you| stories)?|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|don[’']t miss|most (?:read|popular|viewed|shared)|trending(?: now)?|popular (?:news|stories|posts)|last news|latest (?:news|stories|posts|from)|up next|next (?:in|up|story|article)|others? also read|editors?[’']s? picks?|top stories|what (?:others|people) (?:are )?read)/i,
    140,
  ),
  rule(
    'comment form',
    /^(?:leave|post|add|write) (?:a|your)? ?(?:reply|comment)|\b(?:log|sign) in to (?:leave|post|comment|reply|join)|\bto (?:leave|post) a comment\b|\be-?mail address will not be published|\brequired fields are marked|^(?:view|show|hide|join|see)(?: all| the)? (?:comments|conversation|discussion)|^\d+ comments?$|^comments? ?\(\d+\)$|^(?:reply|report abuse|flag|upvote|comments are (?:closed|off)|be the first to comment)|^notify me of /i,
    200,
  ),
  rule(
    'about the author',
    /^[Aa]bout the (?:author|writer|reporter)s?$|^(?:\p{Lu}[\p{L}.'’-]* ){2,4}(?:is|was) (?:a|an|the) (?:[\p{L}’'-]+ ){0,5}(?:reporter|correspondent|writer|journalist|editor|columnist|contributor|author)\b.{0,200}\b(?:covers|covering|joined|based in|previously|lives in|reach (?:him|her|them)|follow (?:him|her|them)|e-?mail)\b/u,
    500,
  ),
  rule(
    'share button',
    /^click to (?:share|e-?mail|print|tweet|copy)\b|\(opens in (?:a )?new (?:window|tab)\)|\bshar(?:ing|e) (?:options|buttons|tools)$/i,
    120,
  ),
  rule('tagged link', /\[\p{Lu}{4,}(?: \p{Lu}+){0,3}\]\W{0,3}$/u, 200),
  rule(
    'more by the same',
    /^(?:more|other|all) (?:articles?|stories|posts|news|reviews) (?:from|by|about|on|in) /i,
    200,
  ),
  rule(
    'consent of a form',
    /\bsave my name, e-?mail\b|\bpersonal data (?:will|may) \b|\brevoke (?:this|your) consent\b|\bdata (?:protection|privacy) (?:policy|notice|statement)\b|\bprotected e-?mail address\b|\bverify (?:that )?you are (?:a )?human\b|\bthis site is protected by\b/i,
    700,
  ),
  rule(
    'credit in brackets',
    /[([](?:image|photo|picture|pic|credit|photograph|source|video|graphic)s?(?: (?:credit|by|via|courtesy of))?: ?[^()[\]]{2,80}[)\]]\.?$|\b(?:photo|image|picture|illustration|photograph)s?(?: credit)? ?(?:by|:|©) [^.]{2,60}$|(?<=[.!?”"] )(?:credit|photograph|photo|image|picture)s?: [^.]{2,60}\.?$/i,
    600,
  ),
  rule(
    'appeal',
    /\b(?:becom(?:e|ing) (?:a|our) (?:patron|member|supporter|subscriber)|support (?:us|our (?:work|journalism|reporting|newsroom)|independent journalism|quality journalism)|make a (?:donation|contribution)|buy (?:us|me) a coffee|your (?:support|help|donation|contribution) (?:keeps|helps|makes|is)|at no cost to you|patreon|donate (?:now|today|here))\b/i,
  ),
  rule(
    'cookie or consent notice',
    /\b(?:we|this (?:web)?site|our partners|us) uses? (?:\w+ ){0,3}cookies\b|\buse of cookies\b|\b(?:accept|manage|reject|allow) (?:all )?(?:cookies|preferences|consent)\b|\b(?:privacy|cookie) (?:policy|settings|notice)\b.{0,120}\b(?:agree|accept|terms|consent|cookies|service)\b|^(?:terms|privacy|cookie)s?(?: (?:of|and|&) \w+)?(?: (?:use|service|policy|notice|conditions|statement))?$|\byou (?:agree|consent) to (?:our|the|receive)\b|\benable javascript\b|\bad ?block(?:er)?\b|^by (?:clicking|signing|subscribing|continuing|submitting)\b/i,
    600,
  ),
  rule(
    'copyright',
    /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\bmay not be (?:reproduced|published|broadcast|copied|redistributed)\b|\bregistered (?:trademark|in england)\b/i,
    600,
  ),
  rule(
    'credit line',
    /^\W{0,2}(?:(?:additional )?(?:reporting|writing|editing|edited|compiled|written|produced|translated|translation|photo(?:graph)?s?|graphics?) (?:by|in)\b|with (?:inputs|reporting|files|contributions?) (?:from|by)\b|(?:the )?(?:associated press|reuters|afp) (?:writers?|contributed)\b|our standards:)/i,
    300,
  ),
  rule(
    'contribution note',
    /\bcontributed to this (?:report|story|article)\b|\b(?:this (?:article|story|report|post)) (?:was|has been|is|originally|first) (?:originally |first |also )?(?:published|appeared|edited|adapted|updated|republished)\b/i,
    300,
  ),
  rule(
    'caption',
    /^(?:file (?:photo|picture|image|pic)|photo|image|picture|video|caption|watch|listen|pictured|photograph|illustration|graphic|cover image|media caption|image (?:source|caption|credit|copyright))\b ?[:|—–-]|^(?:file (?:photo|picture|image))\b|^(?:photo|image|picture|photograph|illustration)s?(?: (?:credit|source|courtesy|by|copyright))\b/i,
  ),
  rule(
    'gallery',
    /^(?:hide|show|view|see) captions?\b|^(?:hide caption )?\d{1,3} (?:of|\/) \d{1,3}(?: (?:photos?|images?|slides?|pictures?)\b|:|$)/i,
    500,
  ),
  rule('other story', /^(?:more|related|previous(?:ly)?) ?: ?["'“‘]?\p{L}[^.!?]{15,}[^.!?:;,"”…]$/iu, 200),
  // "Brandt:Mayor reacts to the ruling": nobody writes so in running text.
  rule('lead to another story', /^\p{Lu}[^:.!?]{1,48}:["'“‘]?\p{Lu}[^.!?]{10,}[^.!?:;,"”…]$/u, 200),
  rule(
    'picture credit',
    /\b(?:getty(?: images)?|shutterstock|istock|alamy|unsplash|via (?:reuters|ap|afp|getty)|(?:reuters|afp|ap|epa|tass|kcna|anadolu|xinhua|handout|bloomberg|nurphoto) ?\/ ?[\p{Lu}]|\/(?:reuters|afp|ap|epa|getty|file photo|file|handout|pool|shutterstock|keystone)\b|ap photo|file photo|file image|screengrab|courtesy of [^.]{2,60}\)?$|\((?:ap|reuters|afp|photo|image|file|getty)\b[^)]{0,60}\)$)/iu,
    500,
  ),
  rule(
    'source line',
    /^(?:source|sources|via|by|from|agency|agencies|author|writer|published by|posted by)\s?:\s?[^.]{2,60}$/i,
    80,
  ),
  rule(
    'byline',
    /^(?:[Bb]y|BY|[Ff]rom|[Ww]ritten by|[Pp]osted by|[Ww]ords by|[Ss]tory by) (?:[\p{Lu}][\p{L}.'’-]*)(?:,? (?:and |& |in |for |of |the |de |van |von |al-)?[\p{Lu}(|][\p{L}.'’)-]*){0,9}$/u,
    100,
  ),
  rule(
    'date line',
    /^(?:[•·|*-] ?)?(?:(?:(?:last |first )?(?:published|updated|posted|modified|created)|date|on)\b ?(?:on|at|:)? ?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?,? \d{4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b.{0,50}$/iu,
    110,
  ),
  rule(
    'time line',
    /^(?:\d+ (?:min|minute|hour|day|week|month)s? ?(?:ago|read)?|(?:\d+|a|an) (?:min(?:ute)?|hour|day|week|month|year)s? ago.{0,20}|(?:last )?updated? .{0,50}\d|published .{0,50}\d\d.{0,20}|\d{1,2}[:.]\d\d ?(?:am|pm|gmt|et|est)?.{0,12})$/i,
    90,
  ),
  rule('link or handle', /^(?:https?:\/\/\S+|www\.\S+|@\w+|[\w.+-]+@[\w-]+\.[\w.]+)$/i, 300),
  rule('no words', /^[^\p{L}\p{N}]*$/u),
]

/** The rule that names a line as furniture, or `undefined`. */
export const furnitureIn = (line: string): FurnitureRule | undefined =>
  furnitureRules.find(({ holds }) => holds(line))
