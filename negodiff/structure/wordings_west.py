"""How languages written in Latin and Cyrillic letters cite, the word before its number.

One entry each; see ``wording.Wording``.
"""

from typing import Final

from negodiff.structure.wording import Wording

WEST: Final[tuple[Wording, ...]] = (
    Wording(
        code="en",
        article=r"articles?|arts?\b\.?",
        paragraph=r"paragraphs?|paras?\b\.?|pars?\b\.?",
        subparagraph=r"sub-? ?paragraphs?|sub-?paras?\b\.?|points?|items?",
        annex=r"annex(?:es)?|appendix|appendices|schedules?|exhibits?",
        part=r"parts?",
        chapter=r"chapters?",
        section=r"sections?|sect?\b\.|clauses?|§§?",
        link=r"of|to|in|under",
        to=r"to|through",
        both=r"and/or|and|or",
        this=r"this|the present",
        preceding=r"the (?:preceding|previous|foregoing|above)",
        following=r"the (?:following|next|succeeding)",
        elsewhere=r",? (?:of|to|in) (?:(?:the|that|its)(?! present) (?:[\w-]+ ){0,4}?(?:convention"
        r"|charter|treaty|protocol|statute|constitution|covenant|pact|law|act|code|regulation|directive|decision"
        r"|resolution|declaration|memorandum|agreement (?:of|on|between|for|relating))"
        r"|(?:decision|resolution|regulation|directive|law|council|unclos|united nations) ?"
        r"|(?:the )?(?-i:[A-Z]\w*[A-Z-]+[A-Z]\w*))\b",
    ),
    Wording(
        code="fr",
        article=r"articles?|art\b\.?",
        paragraph=r"paragraphes?|par\b\.",
        subparagraph=r"alinéas?|sous-paragraphes?|sous-alinéas?|points?|lettres?|litt?\.",
        annex=r"annexes?|appendices?",
        part=r"parties?",
        chapter=r"chapitres?",
        section=r"sections?|§§?",
        link=r"de l['’]|de la|du|des|de|à l['’]|au|aux",
        to=r"à",
        both=r"et/ou|et|ou",
        this=r"le présent|du présent|au présent|présente?|cet|ce",
        preceding=r"précédente?s?|qui précède",
        following=r"suivante?s?|qui suit",
        elsewhere=r" (?:de la|du|des|de l['’])(?<!du présent) ?(?!présente?\b)(?:[\w'’-]+ ){0,4}?"
        r"(?:convention|charte|traité|protocole|statut|constitution|pacte|loi|code|règlement"
        r"|directive|décision|résolution|déclaration|décret|ordonnance|arrêté"
        r"|accord (?:de|du|sur|entre|relatif)|(?-i:[A-Z]{2,}))\b",
    ),
    Wording(
        code="es",
        article=r"artículos?|arts?\b\.?",
        paragraph=r"párrafos?|apartados?|párr\b\.",
        subparagraph=r"incisos?|subpárrafos?|letras?|literal(?:es)?|puntos?",
        annex=r"anexos?|apéndices?",
        part=r"partes?",
        chapter=r"capítulos?",
        section=r"secci[oó]n(?:es)?|cláusulas?",
        link=r"de la|del|de los|de|al",
        to=r"al?",
        both=r"y/o|y|e|o|u",
        this=r"el presente|del presente|presente|este",
        preceding=r"anterior(?:es)?|precedentes?",
        following=r"siguientes?",
        elsewhere=r",? (?:del|de la|de los)(?! presente) (?:[\w-]+ ){0,4}?(?:convención|convenio"
        r"|carta|tratado|protocolo|estatuto|constitución|pacto|ley|código|reglamento|decisión|resolución"
        r"|declaración|decreto|directiva"
        r"|acuerdo (?:de|del|sobre|entre|relativo)|(?-i:[A-Z]{2,}))\b",
    ),
    Wording(
        code="pt",
        article=r"artigos?|arts?\b\.?",
        paragraph=r"n\.?[ºo]s?|parágrafos?|números?",
        subparagraph=r"alíneas?|subalíneas?|pontos?|incisos?",
        annex=r"anexos?|apêndices?",
        part=r"partes?",
        chapter=r"capítulos?",
        section=r"secç(?:ão|ões)|seç(?:ão|ões)|cláusulas?",
        link=r"da|do|dos|das|de|ao",
        to=r"a",
        both=r"e/ou|e|ou",
        this=r"o presente|do presente|presente|este",
        preceding=r"anterior(?:es)?|precedentes?",
        following=r"seguintes?",
        elsewhere=r",? d[ao]s?(?! presente) (?:[\w-]+ ){0,4}?(?:convenção|carta|tratado|protocolo"
        r"|estatuto|constituição|pacto|lei|código|regulamento|decisão|resolução|declaração|decreto|diretiva"
        r"|acordo (?:de|do|da|sobre|entre|relativo)|(?-i:[A-Z]{2,}))\b",
    ),
    Wording(
        code="it",
        article=r"articol[oi]|artt?\b\.?",
        paragraph=r"paragraf[oi]|comm[ai]|par\b\.|co\.",
        subparagraph=r"letter[ae]|lett\b\.?|punt[oi]|numer[oi]|n\.",
        annex=r"allegat[oi]|appendic[ei]",
        part=r"part[ei]",
        chapter=r"cap[oi]|capitol[oi]",
        section=r"sezion[ei]",
        link=r"dell['’]|della|del|degli|dei|di|all['’]|al",
        to=r"ai?|al",
        both=r"e/o|e|o",
        this=r"il presente|del presente|presente|questo",
        preceding=r"precedent[ei]",
        following=r"seguent[ei]",
        elsewhere=r",? (?:della|del|dello|dell['’])(?! presente) ?(?:[\w'’-]+ ){0,4}?(?:convenzione"
        r"|carta|trattato|protocollo|statuto|costituzione|patto|legge|codice|regolamento|direttiva"
        r"|decisione|risoluzione|dichiarazione|decreto"
        r"|accordo (?:di|del|su|tra|fra)|(?-i:[A-Z]{2,}))\b",
    ),
    Wording(
        code="de",
        article=r"artikeln?|artikels|art\b\.?|§§?",
        paragraph=r"abs[äa]tze[ns]?|absatz(?:es)?|abs\b\.?",
        subparagraph=r"buchstaben?|buchst\b\.?|lit\b\.?|nummern?|nr\b\.?|ziffern?|unterabsatz",
        annex=r"anh[äa]ng[es]?[n]?|anlagen?",
        part=r"teil[es]?[n]?",
        chapter=r"kapiteln?|kapitels",
        section=r"abschnitt(?:e[ns]?|s)?",
        link=r"des|der|von|in",
        to=r"bis",
        both=r"und/oder|und|oder|sowie",
        this=r"diese[rsmn]?|des vorliegenden",
        preceding=r"(?:de[rsmn]|die) (?:vorstehende|vorhergehende|vorangehende)[nrs]?",
        following=r"(?:de[rsmn]|die) (?:folgende|nachstehende)[nrs]?",
        elsewhere=r",? (?:de[rs] (?!vorliegenden)(?:[\w-]+ ){0,4}?(?:übereinkommens|charta"
        r"|vertrag(?:e?s)?|protokolls|statuts|verfassung|pakte?s|\w*gesetze?s|\w*gesetzbuch(?:e?s)?|\w*ordnung"
        r"|richtlinie|beschlusses|resolution|satzung|dekrets|erklärung"
        r"|abkommens (?:über|zwischen|von|vom)"
        r"|(?-i:[A-Z]{2,}))|(?-i:[A-Z]\w*[A-Z]\w*))\b",
    ),
    Wording(
        code="ru",
        article=r"стат(?:ь[яиеюё]й?|ей|ьями?|ьях|ьям)|ст\.",
        paragraph=r"пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|п{1,2}\.|част(?:ь|и|ью|ей|ям|ях)(?= \d)",
        subparagraph=r"подпункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|пп\.",
        annex=r"приложени(?:е|я|ю|ем|и|й|ям|ях)",
        part=r"част(?:ь|и|ью|ей|ям|ях)",
        chapter=r"глав(?:а|ы|е|у|ой|ам|ах)?",
        section=r"раздел(?:а|у|ом|е|ы|ов|ам|ах)?",
        link=r"к|в|из",
        to=r"по|до",
        both=r"и/или|и|или",
        this=r"настоящ(?:ая|ей|ую|ий|его|ему|им|ем|ее|ие|их)|данн(?:ой|ого|ом)",
        preceding=r"предыдущ(?:ая|ей|ую|ий|его|ему|им|ем|ие|их)|предшествующ(?:ей|его|ем|их)",
        following=r"следующ(?:ая|ей|ую|ий|его|ему|им|ем|ие|их)",
        elsewhere=r" (?!настоящ)(?:[\w-]+ ){0,4}?(?:конвенции|устава|договора|протокола|статута"
        r"|конституции|пакта|закона|кодекса|решения|резолюции|декларации|регламента|хартии|указа"
        r"|постановления|соглашения (?:о|об|между|по)|(?-i:[А-Я]{2,}))\b",
    ),
    Wording(
        code="uk",
        article=r"статт(?:я|і|ею|ю|ей|ям|ях)|статей|ст\.",
        paragraph=r"пункт(?:а|у|ом|і|и|ів|ам|ами|ах)?|п{1,2}\.|частин(?:а|и|і|у|ою)(?= \d)",
        subparagraph=r"підпункт(?:а|у|ом|і|и|ів|ам|ах)?|пп\.",
        annex=r"додат(?:ок|ка|ку|ком|ки|ків)",
        part=r"частин(?:а|и|і|у|ою)",
        chapter=r"глав(?:а|и|і|у|ою)",
        section=r"розділ(?:у|ом|і|и|ів)?",
        link=r"до|у|в",
        to=r"по|до",
        both=r"і/або|та|і|й|або",
        this=r"ці(?:єї|й)|цього|цьому|даної",
        preceding=r"попередн(?:ьої|ій|ього|ьому|іх)",
        following=r"наступн(?:ої|ій|ого|ому|их)",
        elsewhere=r" (?!ці(?:єї|й))(?:[\w-]+ ){0,4}?(?:конвенції|статуту|договору|протоколу"
        r"|конституції|пакту|закону|кодексу|рішення|резолюції|декларації|хартії|указу|постанови"
        r"|угоди (?:про|між)|(?-i:[А-ЯІЇЄ]{2,}))\b",
    ),
    Wording(
        code="pl",
        article=r"artykuł(?:u|em|ach|y|ów)?|art\b\.?",
        paragraph=r"ust(?:ęp(?:u|em|ie|y|ów)?)?\b\.?|§",
        subparagraph=r"pkt\b\.?|punkt(?:u|em|y|ów)?|lit(?:er[aąyę])?\b\.?",
        annex=r"załącznik(?:a|u|iem|i|ów)?",
        part=r"częś(?:ć|ci)",
        chapter=r"rozdział(?:u|em|y|ów)?",
        section=r"sekcj(?:a|i)|dział(?:u|em)?",
        link=r"do|w|w związku z",
        to=r"do",
        both=r"i/lub|i|oraz|lub|albo",
        this=r"niniejsz(?:y|ego|ym|emu)",
        preceding=r"poprzedn(?:i|iego|im)",
        following=r"następn(?:y|ego|ym)",
        elsewhere=r" (?!niniejsz)(?:[\w-]+ ){0,3}?(?:konwencji|karty|traktatu|protokołu|statutu"
        r"|konstytucji|paktu|ustawy|kodeksu|rozporządzenia|dyrektywy|decyzji|rezolucji|deklaracji|dekretu"
        r"|umowy (?:o|między)|(?-i:[A-Z]{2,}))\b",
    ),
)
