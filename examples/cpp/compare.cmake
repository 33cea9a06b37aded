# Runs PROGRAM and fails unless it prints what the file EXPECTED holds.
execute_process(
  COMMAND ${PROGRAM}
  OUTPUT_VARIABLE printed
  RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "exit status ${status}")
endif()
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "printed:\n${printed}\nexpected:\n${expected}")
endif()
