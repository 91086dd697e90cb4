<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>ArticlePane</name>
    <message numerus="yes">
        <source>%Ln earlier version(s)</source>
        <translation>
            <numerusform>%Ln earlier version</numerusform>
            <numerusform>%Ln earlier versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Very long text, divided at %Ln place(s): quotes there may be missing.</source>
        <translation>
            <numerusform>Very long text, divided at %Ln place: quotes there may be missing.</numerusform>
            <numerusform>Very long text, divided at %Ln places: quotes there may be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message numerus="yes">
        <source>%Ln entry(s) written to {file}</source>
        <translation>
            <numerusform>%Ln entry written to {file}</numerusform>
            <numerusform>%Ln entries written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message numerus="yes">
        <source>%Ln article(s) of the last import were not finished</source>
        <translation>
            <numerusform>%Ln article of the last import was not finished</numerusform>
            <numerusform>%Ln articles of the last import were not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) analysed anew</source>
        <translation>
            <numerusform>%Ln article analysed anew</numerusform>
            <numerusform>%Ln articles analysed anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s)</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutletsPage</name>
    <message numerus="yes">
        <source>%Ln statement(s) of at least two others that {outlet} does not have</source>
        <translation>
            <numerusform>%Ln statement of at least two others that {outlet} does not have</numerusform>
            <numerusform>%Ln statements of at least two others that {outlet} does not have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortraitPane</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln outlet</numerusform>
            <numerusform>%Ln outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps the same: %Ln</source>
        <translation>
            <numerusform>Perhaps the same: %Ln</numerusform>
            <numerusform>Perhaps the same: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message numerus="yes">
        <source>A quote has %Ln word(s) at most.</source>
        <translation>
            <numerusform>A quote has %Ln word at most.</numerusform>
            <numerusform>A quote has %Ln words at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteCounting</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message numerus="yes">
        <source>The same statement stands in %Ln article(s)</source>
        <translation>
            <numerusform>The same statement stands in %Ln article</numerusform>
            <numerusform>The same statement stands in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerBox</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message numerus="yes">
        <source>Speaker of %Ln quote(s)</source>
        <translation>
            <numerusform>Speaker of %Ln quote</numerusform>
            <numerusform>Speaker of %Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln speaker</numerusform>
            <numerusform>%Ln speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln outlet</numerusform>
            <numerusform>%Ln outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message numerus="yes">
        <source>%Ln quote(s) changed</source>
        <translation>
            <numerusform>%Ln quote changed</numerusform>
            <numerusform>%Ln quotes changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordingPane</name>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln outlet</numerusform>
            <numerusform>%Ln outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outlet(s)</source>
        <translation>
            <numerusform>%Ln outlet</numerusform>
            <numerusform>%Ln outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OfQuotes</name>
    <message numerus="yes">
        <source>Speaker of %Ln quote(s)</source>
        <translation>
            <numerusform>Speaker of %Ln quote</numerusform>
            <numerusform>Speaker of %Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type of %Ln quote(s)</source>
        <translation>
            <numerusform>Type of %Ln quote</numerusform>
            <numerusform>Type of %Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) deleted</source>
        <translation>
            <numerusform>%Ln quote deleted</numerusform>
            <numerusform>%Ln quotes deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) accepted</source>
        <translation>
            <numerusform>%Ln quote accepted</numerusform>
            <numerusform>%Ln quotes accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) rejected</source>
        <translation>
            <numerusform>%Ln quote rejected</numerusform>
            <numerusform>%Ln quotes rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) open again</source>
        <translation>
            <numerusform>%Ln quote open again</numerusform>
            <numerusform>%Ln quotes open again</numerusform>
        </translation>
    </message>
</context>
</TS>
