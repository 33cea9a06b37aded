# Turns the compiler's warnings on for a target of this project, and for it alone.
# Not in a wheel, whose builder can do nothing about them.
function(congdoan_set_warnings target)
  if(SKBUILD)
    return()
  elseif(MSVC)
    target_compile_options(${target} PRIVATE /W4 /utf-8)
  else()
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion)
    if(NOT CMAKE_UNITY_BUILD)
      # Where files are compiled as one, a helper of one file is in nobody's way in another.
      target_compile_options(${target} PRIVATE -Wshadow)
    endif()
    if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
      # As GCC understands -Wconversion in C++: values that may change, not signs alone.
      target_compile_options(${target} PRIVATE -Wno-sign-conversion)
    elseif(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      # GCC 12 sees overlaps in sums of strings that are not there, when it optimises (its bug 105651).
      target_compile_options(${target} PRIVATE -Wno-restrict)
    endif()
  endif()
  set_target_properties(${target} PROPERTIES COMPILE_WARNING_AS_ERROR
                                             ${CONGDOAN_WARNINGS_AS_ERRORS})
endfunction()
