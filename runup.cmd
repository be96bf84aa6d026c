@echo off
rem Runs Runup on Windows: the same steps as ./runup, which says why they are as they are, but no start-up cache.
setlocal
set "here=%~dp0"
set "product=%here%cli\target\product"
set "jar=%product%\runup.jar"
set "sources=%TEMP%\runup-sources-%RANDOM%.txt"

if exist "%here%jre\bin\java.exe" (
  set "jdk=%here%jre"
  set "jar=%here%app\runup.jar"
  goto start
)

set "jdk="
call :try "%JAVA_HOME%"
for %%v in ("Eclipse Adoptium" Java Microsoft Zulu "Amazon Corretto") do (
  for /d %%d in ("%ProgramFiles%\%%~v\*") do call :try "%%~d"
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined jdk (
  >&2 echo runup: needs a JDK 25 or newer and found none; there are some at https://adoptium.net
  exit /b 3
)

rem Names, sizes and times of all sources, compared with those of the last build.
(
  for %%f in ("%here%pom.xml" "%here%model\pom.xml" "%here%render\pom.xml" "%here%cli\pom.xml") do @echo %%~tzf %%~f
  for %%r in (model\src\main render\src\main cli\src\main cli\src\assembly templates) do call :list "%here%%%r"
) >"%sources%"
fc /b "%sources%" "%product%\sources.txt" >nul 2>&1 && if exist "%jar%" goto run

where /q mvn
if errorlevel 1 (
  del "%sources%"
  >&2 echo runup: needs Maven to build itself and found no mvn; it is at https://maven.apache.org
  exit /b 3
)
>&2 echo runup: not built yet or a source has changed, building ...
for %%m in (model render cli) do if exist "%here%%%m\target\product" rmdir /s /q "%here%%%m\target\product"
pushd "%here%"
set "JAVA_HOME=%jdk%"
call mvn -B -Drunup.product package 1>&2
if errorlevel 1 (
  popd
  del "%sources%"
  >&2 echo runup: the build failed
  exit /b 3
)
popd
copy /y "%sources%" "%product%\sources.txt" >nul

:run
del "%sources%" 2>nul
:start
rem Who types has the optimising compiler too: it answers twice as fast in a large dossier.
set "tier=1"
if "%~1"=="serve" set "tier=4"
if "%~1"=="lsp" set "tier=4"
"%jdk%\bin\java" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=%tier% -XX:+UseCompactObjectHeaders -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr ^
  %RUNUP_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem Sets jdk to the folder %1 if it holds a JDK of 25 or newer and none was found before.
:try
if defined jdk exit /b
if not exist "%~1\bin\javac.exe" exit /b
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "version=%%v"
set "version=%version:"=%"
if %version% geq 25 set "jdk=%~1"
exit /b

rem Prints time, size and name of all files in the folder %1.
:list
for /r "%~1" %%f in (*) do @echo %%~tzf %%~f
exit /b
